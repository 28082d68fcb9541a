package dev.stagebill.yaml;

/** Ends the reading of one document; never leaves this package. */
final class YamlFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient YamlFault fault;

    YamlFaultException(YamlFault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    YamlFault fault() {
        return fault;
    }
}
