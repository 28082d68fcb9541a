def log = new File(basedir, 'build.log').text
def portal = new File(basedir, 'target/portal')
assert new File(portal, 'index.html').text.contains('Corner Shop')
assert new File(portal, 'catalog/default/component/till/index.html').file
assert log.contains("[INFO] The portal is in ${portal.canonicalPath}")
assert log.count('[INFO] Corner Shop, from 1 source') == 2 : 'build in phase package, check in phase verify'
assert new File(basedir, 'target/reports/stagebill.sarif').text.contains('"version" : "2.1.0"')
assert new File(basedir, 'target/reports/stagebill.xml').text.contains('<testsuites')
