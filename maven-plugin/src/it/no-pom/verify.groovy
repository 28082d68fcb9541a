assert new File(basedir, 'target/portal/catalog/default/component/till/index.html').file
