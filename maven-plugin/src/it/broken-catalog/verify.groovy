def log = new File(basedir, 'build.log').text
def place = 'till catalog-info.yaml:7:1'
assert log.contains("[ERROR] catalog.missing-field  ${place}\n  spec.owner is missing") : 'the finding, in the form of all messages'
assert log.contains("Nothing was published: 1 error at ${place} (see failOn)") : 'the reason for which the goal failed'
assert !new File(basedir, 'target/portal').exists()
