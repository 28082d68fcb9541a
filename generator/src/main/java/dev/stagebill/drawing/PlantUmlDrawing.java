package dev.stagebill.drawing;

import dev.stagebill.markdown.DiagramFormat.Drawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sourceforge.plantuml.BlockUml;
import net.sourceforge.plantuml.ErrorUml;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.core.Diagram;
import net.sourceforge.plantuml.error.PSystemError;
import net.sourceforge.plantuml.security.SecurityProfile;
import net.sourceforge.plantuml.security.SecurityUtils;

/** Draws by PlantUML, in its strictest profile: no files, no addresses, no other program, no variables of the environment. */
final class PlantUmlDrawing {
    private static final int MAX_PICTURES = 20;
    private static final int MAX_BYTES = 2_000_000;

    /** Diagrams among what PlantUML calls systems. All others tell of the machine or of PlantUML: versions, fonts, licences. */
    private static final Set<String> SYSTEMS =
            Set.of("PSystemSalt", "PSystemEbnf", "PSystemRegex", "PSystemCreole", "PSystemOpenIconic");

    private static final boolean SANDBOXED = sandbox();

    private final PlantUmlText text;
    private final int added;

    /** @param added how many lines were put in front of the text */
    PlantUmlDrawing(PlantUmlText text, int added) {
        this.text = text;
        this.added = added;
    }

    /** PlantUML reads the profile once, from here. */
    private static boolean sandbox() {
        System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
        return SecurityUtils.getSecurityProfile() == SecurityProfile.SANDBOX;
    }

    Drawing draw(String whole) {
        if (!SANDBOXED) {
            return Drawing.failed(
                    "is not drawn, because PlantUML was started before with more rights than it may have", 0);
        }
        List<String> pictures = new ArrayList<>();
        for (BlockUml block : new SourceStringReader(whole).getBlocks()) {
            Diagram diagram = block.getDiagram();
            if (diagram instanceof PSystemError error) {
                return failed(error);
            }
            String type = diagram.getClass().getSimpleName();
            if (type.startsWith("PSystem") && !SYSTEMS.contains(type)) {
                return Drawing.failed("is of a sort that is not drawn here", 0);
            }
            for (int i = 0; i < diagram.getNbImages() && pictures.size() < MAX_PICTURES; i++) {
                pictures.add(picture(diagram, i));
            }
        }
        boolean large = pictures.stream().anyMatch(picture -> picture.length() > MAX_BYTES);
        return large || pictures.isEmpty()
                ? Drawing.failed(large ? "becomes too large a picture" : "has nothing to draw", 0)
                : Drawing.of(pictures);
    }

    /** The widths of texts come from tables in PlantUML itself, so that every machine draws the same. */
    private static String picture(Diagram diagram, int index) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            diagram.exportDiagram(out, index, new FileFormatOption(FileFormat.SVG_DETERMINISTIC, false));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Drawing failed(PSystemError error) {
        ErrorUml first = error.getFirstError();
        int line = first.getLineLocation() == null
                ? 0
                : text.line(first.getLineLocation().getPosition() - added);
        return Drawing.failed("is not understood by PlantUML: " + message(first), line);
    }

    private static String message(ErrorUml error) {
        return error.getError() == null ? "error" : error.getError().strip().replaceAll("\\s+", " ");
    }
}
