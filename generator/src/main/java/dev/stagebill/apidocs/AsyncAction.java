package dev.stagebill.apidocs;

import java.util.Locale;
import java.util.Optional;

/**
 * What an operation does. AsyncAPI 2 says what others may do on a channel, AsyncAPI 3 what the described application does (operation object of
 * 2.6 and 3.0).
 */
public enum AsyncAction {
    /** The application sends (3.x). */
    SEND("SEND", "post", "The application sends messages to this channel."),
    /** The application receives (3.x). */
    RECEIVE("RECEIVE", "get", "The application receives messages from this channel."),
    /** Others send, the application receives (2.x). */
    PUBLISH("PUB", "post", "Others publish messages to this channel; the application receives them."),
    /** Others receive, the application sends (2.x). */
    SUBSCRIBE("SUB", "get", "Others subscribe to this channel; the application sends to it."),
    /** Neither of these. */
    OTHER("", "", "");

    private final String brief;
    private final String colour;
    private final String meaning;

    AsyncAction(String brief, String colour, String meaning) {
        this.brief = brief;
        this.colour = colour;
        this.meaning = meaning;
    }

    static AsyncAction of(Optional<String> name) {
        for (AsyncAction action : values()) {
            if (name.filter(text -> action.name().equals(text.toUpperCase(Locale.ROOT)))
                    .isPresent()) {
                return action;
            }
        }
        return OTHER;
    }

    /** A name that fits into a narrow column. */
    public String brief() {
        return brief;
    }

    /** The class of its colour. */
    public String colour() {
        return colour;
    }

    /** A sentence that says who does what. */
    public String meaning() {
        return meaning;
    }
}
