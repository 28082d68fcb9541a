def log = new File(basedir, 'build.log').text
assert log.contains('[WARNING] source.unreachable')
assert log.contains('the build may not use the network')
