package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** Writes lists and tasks. */
final class ListNodes {
    private ListNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(BulletList.class, ListNodes::bullets)
                .add(OrderedList.class, ListNodes::numbers)
                .add(BulletListItem.class, ListNodes::item)
                .add(OrderedListItem.class, ListNodes::item)
                .add(TaskListItem.class, ListNodes::task);
    }

    /** Of three and more children of a task the library forgets to tell those in the middle whose they are, and links by name in them lead nowhere. */
    static void adopt(Document document) {
        List<Node> tasks = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof TaskListItem && node.getFirstChild() != node.getLastChild()) {
                tasks.add(node);
            }
        }
        for (Node task : tasks) {
            List<Node> children = new ArrayList<>();
            task.getChildren().forEach(children::add);
            children.forEach(task::appendChild);
        }
    }

    private static void bullets(PageWriter page, BulletList node) {
        page.html.open("ul").newline();
        page.children(node);
        page.html.close("ul").newline();
    }

    private static void numbers(PageWriter page, OrderedList node) {
        page.html.start("ol");
        if (page.codeNotes.are(node)) {
            page.html.attribute("class", "code-notes");
        }
        if (node.getStartNumber() != 1) {
            page.html.attribute("start", Integer.toString(node.getStartNumber()));
        }
        page.html.end().newline();
        page.children(node);
        page.html.close("ol").newline();
    }

    private static void item(PageWriter page, ListItem node) {
        page.html.start("li");
        page.codeNotes.writeId(node, page.html);
        if (node.isTight()) {
            AttributeNode.ofBlock(node.getFirstChild()).write(page.html);
        }
        page.html.end();
        page.children(node);
        page.html.close("li").newline();
    }

    private static void task(PageWriter page, TaskListItem node) {
        if (!isTask(node)) {
            page.html.open("li");
            page.text(node.getMarkerSuffix());
            page.children(node);
            page.html.close("li").newline();
            return;
        }
        boolean done = node.isItemDoneMarker();
        page.html.start("li").attribute("class", "task-list-item").end();
        page.html.start("input").attribute("type", "checkbox");
        if (!page.options.flag("pymdownx.tasklist", "clickable_checkbox", false)) {
            page.html.flag("disabled");
        }
        page.html.attribute("aria-label", done ? "Done" : "To do");
        if (done) {
            page.html.flag("checked");
        }
        page.html.end().text(" ");
        page.children(node);
        page.html.close("li").newline();
    }

    /** A blank must follow the box ({@code pymdownx.tasklist}). */
    private static boolean isTask(TaskListItem node) {
        BasedSequence text = node.getMarkerSuffix().getBaseSequence();
        int end = node.getMarkerSuffix().getEndOffset();
        return end >= text.length() || Character.isWhitespace(text.charAt(end));
    }
}
