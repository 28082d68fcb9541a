def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] bare-pom, from 1 source')
assert log.contains('[INFO]   2 entities: 1 Component, 1 Group')
assert !log.contains('The portal is in')
assert !new File(basedir, 'target').exists() : 'a check leaves nothing behind'
assert !new File(basedir, '.stagebill').exists() : 'a check leaves nothing behind'
