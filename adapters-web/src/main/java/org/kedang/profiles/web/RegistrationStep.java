package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which part of the card each step of the registration asks for: who he is, whom one talks to, everything else. */
final class RegistrationStep {
    /** The step that asks nothing: the check before handing in. */
    static final int LAST = 4;

    private static final List<String> WHO =
            List.of("customerType", "name", "creditCode", "shortName", "phone", "region");
    private static final Set<String> TALK = Set.of("contact", "contacts", "management", "principals", "person");

    private RegistrationStep() {}

    /**
     * What a step shows of the form.
     *
     * @param first code of the field that is asked before any other; blank for none
     */
    static List<FormBlock> blocks(int step, DictionaryForm form, String whoTitle, String first) {
        List<String> who = new ArrayList<>();
        if (!first.isBlank()) {
            who.add(first);
        }
        who.addAll(WHO);
        return switch (step) {
            case 1 -> List.of(form.chosen("who", whoTitle, who));
            case 2 -> form.part(TALK::contains, code -> !who.contains(code));
            case 3 -> form.part(code -> !TALK.contains(code), code -> !who.contains(code));
            default -> List.of();
        };
    }

    /** The step that shows the field at a place of the card. */
    static int of(String place, DictionaryForm form) {
        if (WHO.contains(place)) {
            return 1;
        }
        boolean talk = form.getBlocks().stream()
                .filter(block -> TALK.contains(block.getCode()))
                .anyMatch(block -> place.startsWith(block.getCode() + "[")
                        || place.equals(block.getCode())
                        || block.getCells().containsKey(place));
        return talk ? 2 : 3;
    }

    /** The step a group of the card is typed in. */
    static int ofSection(String group) {
        return TALK.contains(group) ? 2 : group.equals("identity") ? 1 : 3;
    }
}
