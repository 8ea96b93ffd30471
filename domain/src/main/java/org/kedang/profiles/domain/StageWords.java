package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The words by which lists, minutes and histories tell the stages of one chain apart. */
final class StageWords {
    private StageWords() {}

    /**
     * The usual words, but where one would mean two stages of the chain, the names the firm gave them; a name that is taken is
     * numbered.
     *
     * @param usual the usual word of each stage
     */
    static List<String> apart(List<ChainStage> stages, List<String> usual) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            boolean shared = Collections.frequency(usual, usual.get(i)) > 1;
            String word = shared ? stages.get(i).name().zh().strip() : usual.get(i);
            words.add(words.contains(word) ? word + " (" + (i + 1) + ")" : word);
        }
        return words;
    }
}
