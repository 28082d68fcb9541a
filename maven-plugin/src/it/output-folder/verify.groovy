assert new File(basedir, 'public/index.html').file : 'what the portal file says'
assert new File(basedir, 'elsewhere/index.html').file : 'what the property says'
assert !new File(basedir, 'target/portal').exists()
