package dev.stagebill.source;

/** A user name with its password or token. Never shown. */
record Login(String user, String password) {
    @Override
    public String toString() {
        return "a login";
    }
}
