def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] catalog.missing-field  till catalog-info.yaml:7:1')
assert log.contains('[WARNING] catalog.dangling-reference  shelf catalog-info.yaml:10:10')
assert log.contains('hint: did you mean group:default/shopkeepers?')
assert new File(basedir, 'target/portal/catalog/default/component/shelf/index.html').file : 'published all the same'
