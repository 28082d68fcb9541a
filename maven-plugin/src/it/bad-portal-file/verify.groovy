def log = new File(basedir, 'build.log').text
def file = new File(basedir.canonicalFile, 'stagebill.yaml')
assert log.contains("[ERROR] config.unknown-key  ${file}:1:1\n")
assert log.contains('hint: did you mean title?')
assert log.contains("There is no portal to work on: 1 error at ${file}:1:1")
