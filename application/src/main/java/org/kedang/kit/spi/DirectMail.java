package org.kedang.kit.spi;

import java.util.Map;

/** Mail to an address outside the firm's directory, for example the auditor's; leaves with the transaction like {@link Outbox}. */
public interface DirectMail {

    /**
     * @param locale language tag of the text: zh-CN, zh-TW or en
     * @param link path inside the portal; empty when there is nothing to open
     */
    void mail(String address, String locale, String template, String link, Map<String, String> words);
}
