def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] catalog.invalid-field') : 'the finding'
assert log.contains('catalog.invalid-field  bad.yaml:6:10') : 'with its place'
assert !log.contains('good.yaml:')
assert log.contains('[INFO] 2 files were checked')
assert log.contains('(see failOn)') : 'the reason for which the goal failed'
