package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** An address that stands in a text without any mark: {@code https://example.org/a}, {@code www.example.org} ({@code pymdownx.magiclink}). */
final class BareLink extends Written {
    private static final String[] SCHEMES = {"https://", "http://", "ftp://", "ftps://"};
    private static final String WWW = "www.";

    private final String address;
    private final String scheme;

    private BareLink(BasedSequence chars, String scheme) {
        super(chars);
        this.address = chars.toString();
        this.scheme = scheme;
    }

    /** Whether an address may begin here: a letter that is not the inside of a word. */
    static boolean begins(BasedSequence input, int at) {
        boolean inside = at > 0 && Character.isLetterOrDigit(input.charAt(at - 1));
        return !inside && prefix(input, at) > 0;
    }

    private static int prefix(BasedSequence input, int at) {
        char c = input.charAt(at);
        if (c == 'w' || c == 'W') {
            return input.matchCharsIgnoreCase(WWW, at) ? WWW.length() : 0;
        }
        for (String scheme : SCHEMES) {
            if (input.matchCharsIgnoreCase(scheme, at)) {
                return scheme.length();
            }
        }
        return 0;
    }

    static Optional<InlineSyntax.Found> find(BasedSequence input, int at, DirectInlineParser parser) {
        if (!begins(input, at)) {
            return Optional.empty();
        }
        int host = at + prefix(input, at);
        if (host >= input.length() || !Character.isLetterOrDigit(input.charAt(host))) {
            return Optional.empty();
        }
        int end = trimmed(input, host, run(input, host));
        if (end <= host + 1) {
            return Optional.empty();
        }
        boolean www = "wW".indexOf(input.charAt(at)) >= 0;
        return Optional.of(
                new InlineSyntax.Found(new BareLink(input.subSequence(at, end), www ? "http://" : ""), end));
    }

    /** Where the characters end that an address can have. A bracket that it does not open belongs to the text around it. */
    private static int run(BasedSequence input, int from) {
        int round = 0;
        int square = 0;
        int end = from;
        for (; end < input.length(); end++) {
            char c = input.charAt(end);
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (round < 0 || square < 0 || !isPart(c)) {
                break;
            }
        }
        return end;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_-.?,!'(){}[]/+&@%$#=:\"~;".indexOf(c) >= 0;
    }

    /** Without the punctuation that ends its sentence; a closing bracket stays when the address has opened it. */
    private static int trimmed(BasedSequence input, int from, int to) {
        int end = to;
        while (end > from && !isEnd(input, from, end)) {
            end--;
        }
        return end;
    }

    private static boolean isEnd(BasedSequence input, int from, int end) {
        char last = input.charAt(end - 1);
        return Character.isLetterOrDigit(last)
                || Character.isSurrogate(last)
                || "-/#@$+=".indexOf(last) >= 0
                || (last == ')' && input.indexOf('(', from, end) >= 0);
    }

    @Override
    void write(PageWriter page) {
        boolean hidden = scheme.isEmpty() && page.options.flag("pymdownx.magiclink", "hide_protocol", false);
        String shown = hidden ? address.substring(address.indexOf("://") + 3) : address;
        RepositoryLinks.write(page, this, scheme + address, shown);
    }

    @Override
    String text() {
        return address;
    }
}
