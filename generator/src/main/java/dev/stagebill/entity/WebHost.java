package dev.stagebill.entity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tells whether a text is the host of a URL (WHATWG URL Standard, section 3.5). */
final class WebHost {
    private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";
    private static final int PARTS = 4;
    private static final long IPV4 = 1L << 32;

    private WebHost() {}

    /** The host of a URL of a special scheme, such as https: a domain or an address. */
    static boolean isValid(String host) {
        if (host.startsWith("[")) {
            return host.endsWith("]") && Ipv6.isValid(host.substring(1, host.length() - 1));
        }
        String domain = DomainName.toAscii(decoded(host));
        if (domain.isEmpty() || domain.chars().anyMatch(WebHost::isForbiddenInDomain)) {
            return false;
        }
        return !endsInNumber(domain) || isIpv4(domain);
    }

    /** The host of any other URL: whatever does not hold what ends a host. */
    static boolean isOpaque(String host) {
        if (host.startsWith("[")) {
            return host.endsWith("]") && Ipv6.isValid(host.substring(1, host.length() - 1));
        }
        return host.chars().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0);
    }

    private static boolean isForbiddenInDomain(int c) {
        return c <= 0x20 || c == '%' || c == 0x7f || FORBIDDEN.indexOf(c) >= 0;
    }

    private static String decoded(String host) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        byte[] bytes = host.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                decoded[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                decoded[length++] = bytes[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean endsInNumber(String domain) {
        List<String> parts = parts(domain);
        String last = parts.get(parts.size() - 1);
        return (!last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9')) || number(last) >= 0;
    }

    /** The labels, without the empty one behind a dot at the end. */
    private static List<String> parts(String domain) {
        List<String> parts = new ArrayList<>(List.of(domain.split("\\.", -1)));
        if (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }

    private static boolean isIpv4(String domain) {
        List<String> parts = parts(domain);
        if (parts.size() > PARTS) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            long limit = last ? IPV4 >> (8 * i) : 256;
            long value = number(parts.get(i));
            if (value < 0 || value >= limit) {
                return false;
            }
        }
        return true;
    }

    /** A number as C writes it, decimal, octal or hexadecimal; -1 when it is none, and never more than just too much. */
    private static long number(String text) {
        boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
        boolean octal = !hexadecimal && text.length() > 1 && text.startsWith("0");
        int radix = hexadecimal ? 16 : octal ? 8 : 10;
        String digits = text.substring(hexadecimal ? 2 : 0);
        if (text.isEmpty()) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = Math.min(IPV4, value * radix + digit);
        }
        return value;
    }
}
