package dev.stagebill.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Writes tables. */
final class TableNodes {
    private TableNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(TableBlock.class, TableNodes::table)
                .add(TableHead.class, (page, node) -> part(page, node, "thead"))
                .add(TableBody.class, TableNodes::body)
                .add(TableRow.class, (page, node) -> part(page, node, "tr"))
                .add(TableSeparator.class, (page, node) -> {})
                .add(TableCell.class, TableNodes::cell);
    }

    /** The frame scrolls when the table is wider than the page. */
    private static void table(PageWriter page, TableBlock node) {
        page.html.start("div").attribute("class", "table-scroll").end();
        page.html.open("table").newline();
        page.children(node);
        page.html.close("table").close("div").newline();
    }

    private static void body(PageWriter page, TableBody node) {
        if (node.hasChildren()) {
            part(page, node, "tbody");
        }
    }

    private static void part(PageWriter page, Node node, String tag) {
        page.html.open(tag);
        page.children(node);
        page.html.close(tag).newline();
        page.sections.gap();
    }

    private static void cell(PageWriter page, TableCell node) {
        String tag = node.isHeader() ? "th" : "td";
        page.html.start(tag);
        if (node.getAlignment() != null) {
            page.html.attribute("align", node.getAlignment().name().toLowerCase(Locale.ROOT));
        }
        AttributeNode.ofBlock(node).write(page.html);
        page.html.end();
        page.children(node);
        page.html.close(tag);
        page.sections.add(" ");
    }
}
