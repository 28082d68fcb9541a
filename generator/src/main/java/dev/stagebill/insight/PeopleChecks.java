package dev.stagebill.insight;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.entity.TemplateEntity;

/** Groups nobody is in or that stand for nothing, users outside of every group, and entities that nobody owns. */
final class PeopleChecks implements Check {
    @Override
    public void look(Catalog catalog, Diagnostics diagnostics) {
        boolean peopled = !catalog.ofKind("user").isEmpty();
        catalog.ofKind("group").forEach(group -> group(catalog, group, peopled, diagnostics));
        catalog.ofKind("user").forEach(user -> user(catalog, user, diagnostics));
        catalog.entities().forEach(entity -> owner(catalog, entity, diagnostics));
    }

    private static void group(Catalog catalog, Entity group, boolean peopled, Diagnostics diagnostics) {
        EntityRef ref = group.ref();
        if (catalog.relations(ref).isEmpty()) {
            report(
                    diagnostics,
                    group,
                    "catalog.orphan-group",
                    "the group " + ref.shortName() + " has no parent, no children and no members, and owns nothing",
                    "remove it, or name it where it belongs");
            return;
        }
        boolean owns = !catalog.targets(ref, RelationType.OWNER_OF).isEmpty();
        boolean empty = catalog.targets(ref, RelationType.HAS_MEMBER).isEmpty();
        if (peopled && owns && empty && catalog.members(ref).inherited().isEmpty()) {
            report(
                    diagnostics,
                    group,
                    "catalog.group-without-members",
                    "the group " + ref.shortName() + " owns something, but nobody is in it or in a group below it",
                    "add spec.memberOf to its users, or spec.members to the group");
        }
    }

    private static void user(Catalog catalog, Entity user, Diagnostics diagnostics) {
        if (catalog.targets(user.ref(), RelationType.MEMBER_OF).isEmpty()) {
            report(
                    diagnostics,
                    user,
                    "catalog.user-without-group",
                    "the user " + user.ref().shortName() + " is in no group",
                    "name the user's groups in spec.memberOf");
        }
    }

    /** Where Backstage demands an owner, its absence is told as a missing field; here are the others. */
    private static void owner(Catalog catalog, Entity entity, Diagnostics diagnostics) {
        boolean optional =
                entity instanceof TemplateEntity || entity.inference().whole();
        if (optional && catalog.owner(entity.ref()).isEmpty()) {
            report(
                    diagnostics,
                    entity,
                    "catalog.no-owner",
                    entity.ref() + " has no owner",
                    entity.inference().whole()
                            ? "add a CODEOWNERS file, or a catalog-info.yaml with spec.owner"
                            : "add spec.owner");
        }
    }

    private static void report(Diagnostics diagnostics, Entity entity, String code, String message, String hint) {
        diagnostics.report(Pointers.at(Diagnostic.notice(code, message).hint(hint), entity));
    }
}
