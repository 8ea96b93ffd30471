package org.kedang.kit.spi;

import java.util.Map;
import org.kedang.kit.domain.EmployeeId;

/**
 * Messages that leave with the transaction and not without it. A row is written with the work; the sender delivers it
 * afterwards, at least once, with a stable Message-ID.
 */
public interface Outbox {

    /**
     * Notifies one employee: a row in his portal notices and an e-mail in his language.
     *
     * @param template name of the template and of the key {@code mail.<template>.subject}, for example {@code customerFiled}
     * @param link path of the item inside the portal, for example {@code /profiles/file.xhtml?id=…}
     * @param words values for the template's places; nothing personal beyond need
     */
    void notify(EmployeeId recipient, String template, String link, Map<String, String> words);
}
