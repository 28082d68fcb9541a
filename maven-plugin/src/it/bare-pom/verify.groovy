def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] bare-pom, from 1 source')
assert log.contains('[INFO]   2 entities: 1 Component, 1 Group')
assert !log.contains('The portal is in')
assert !new File(basedir, 'target/portal').exists() : 'a check publishes nothing'
assert !new File(basedir, '.stagebill').exists() : 'what a build makes is in the build folder'
