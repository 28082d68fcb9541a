package dev.stagebill.report;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as JUnit XML: a suite for each source and a case for each finding. A finding that fails the build is a failure, any other is a
 * skipped case, so that a green build has a green report. Sources without findings have one case that passes.
 */
final class JUnitReport {
    private final Report report;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitReport(Report report) throws XMLStreamException {
        this.report = report;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String text(Report report) {
        try {
            return new JUnitReport(report).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes every text", e);
        }
    }

    private String write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "Stagebill");
        for (Map.Entry<String, List<Diagnostic>> suite : suites().entrySet()) {
            suite(suite.getKey().isEmpty() ? "portal" : suite.getKey(), suite.getValue());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
        return text.toString();
    }

    private Map<String, List<Diagnostic>> suites() {
        Map<String, List<Diagnostic>> suites = new TreeMap<>();
        suites.put("", new ArrayList<>());
        report.sources().forEach(source -> suites.put(source.name(), new ArrayList<>()));
        for (Diagnostic finding : report.findings()) {
            String source = finding.location().map(SourceLocation::repository).orElse("");
            suites.computeIfAbsent(source, name -> new ArrayList<>()).add(finding);
        }
        return suites;
    }

    private void suite(String name, List<Diagnostic> findings) throws XMLStreamException {
        long failures = findings.stream().filter(report::fails).count();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("tests", String.valueOf(Math.max(1, findings.size())));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(findings.size() - failures));
        if (findings.isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeEmptyElement("testcase");
            xml.writeAttribute("classname", clean(name));
            xml.writeAttribute("name", "no findings");
        }
        for (Diagnostic finding : findings) {
            testcase(name, finding);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void testcase(String suite, Diagnostic finding) throws XMLStreamException {
        String file = finding.location()
                .map(place -> report.base().path(place, report.sources()))
                .orElse("");
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(file.isEmpty() ? suite : file));
        xml.writeAttribute("name", clean(finding.code() + ": " + finding.message()));
        if (!file.isEmpty()) {
            xml.writeAttribute("file", clean(file));
        }
        int line = finding.location().map(SourceLocation::line).orElse(0);
        if (line > 0) {
            xml.writeAttribute("line", String.valueOf(line));
        }
        outcome(finding);
        xml.writeEndElement();
    }

    private void outcome(Diagnostic finding) throws XMLStreamException {
        String place = finding.location().map(each -> each + "\n").orElse("");
        if (report.fails(finding)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", finding.severity().word());
            xml.writeAttribute("message", clean(finding.message()));
            xml.writeCharacters(clean(place + Report.text(finding)));
            xml.writeEndElement();
        } else {
            xml.writeEmptyElement("skipped");
            String word = report.fresh().contains(finding) ? finding.severity().word() : "known";
            xml.writeAttribute("message", clean(word + ": " + place + Report.text(finding)));
        }
    }

    /** XML 1.0 has no place for most control characters, not even as references (section 2.2). */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
