package org.kedang.portal.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * What of a request's body nobody has read when its answer stands. The container closes the connection after some refusals
 * as soon as they are written; a sender still busy sending would then see a broken connection instead of the refusal and
 * never learn its reason. So the rest is read before a refusal is written.
 */
public final class RestOfBody {
    /** Bytes read in all at most; larger than anything the portal takes. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int AT_ONCE = 1 << 14;

    private RestOfBody() {}

    /** Reads the rest and forgets it. A body announced larger than anything the portal takes is left to break off. */
    public static void passOver(HttpServletRequest request) {
        String announced = request.getHeader("Content-Length");
        if (announced == null && request.getHeader("Transfer-Encoding") == null) {
            return;
        }
        if (request.isAsyncStarted() || request.getContentLengthLong() > MOST_BYTES) {
            return;
        }
        try {
            InputStream rest = request.getInputStream();
            byte[] unread = new byte[AT_ONCE];
            long passed = 0;
            int more = rest.read(unread);
            while (more >= 0 && passed <= MOST_BYTES) {
                passed += more;
                more = rest.read(unread);
            }
        } catch (IOException | IllegalStateException gone) {
            // the sender has left, or the body was read as text: nothing remains
            return;
        }
    }
}
