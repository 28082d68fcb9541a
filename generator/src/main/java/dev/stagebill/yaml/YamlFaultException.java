package dev.stagebill.yaml;

/** Ends the reading of one document; never leaves this package. */
final class YamlFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient YamlFault fault;

    YamlFaultException(Position position, String message) {
        super(message);
        this.fault = new YamlFault(position, message);
    }

    YamlFault fault() {
        return fault;
    }
}
