package org.kedang.profiles.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.kit.domain.Refused;

/**
 * A rule for a further name under which a customer is known (C13), for example {@code {区域}{门牌号}{公司名称}W} (003-E 3; the
 * W is kept as it is, C31). Places: {@code {区域}}, {@code {门牌号}}, {@code {公司名称}}, {@code {简称}}, {@code {编号}}.
 *
 * @param kind code of the kind of alias, for example {@code ACCOUNT_NAME}
 */
public record AliasTemplate(String kind, String template) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern DOOR = Pattern.compile("([0-9０-９]+(?:[-－之][0-9０-９]+)?)\\s*[号號]");

    /** @throws Refused CODE_RULE_WRONG for an unknown place */
    public AliasTemplate {
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            if (!place.group(1).matches("区域|门牌号|公司名称|简称|编号")) {
                throw new Refused(ProfileRule.CODE_RULE_WRONG, template);
            }
        }
    }

    /** The alias, or empty when something the template needs is not on the file. */
    public Optional<String> of(FieldValues values, String regionName, String number) {
        StringBuilder alias = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            String part =
                    switch (place.group(1)) {
                        case "区域" -> regionName;
                        case "门牌号" -> door(values.text("address"));
                        case "公司名称" -> values.text("name");
                        case "简称" -> values.text("shortName");
                        default -> number;
                    };
            if (part.isBlank()) {
                return Optional.empty();
            }
            alias.append(template, from, place.start()).append(part);
            from = place.end();
        }
        return Optional.of(alias.append(template.substring(from)).toString());
    }

    /** The door number of an address with its 号, or an empty text. */
    static String door(String address) {
        Matcher door = DOOR.matcher(address);
        return door.find() ? TextForm.halfWidth(door.group(1)) + "号" : "";
    }
}
