def log = new File(basedir, 'build.log').text
assert log.count('stagebill.skip is set: nothing is done') == 2
