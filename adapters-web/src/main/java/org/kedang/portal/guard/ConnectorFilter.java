package org.kedang.portal.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.rest.BareProblem;
import org.kedang.portal.rest.ProblemDetail;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;

/**
 * Answers an address whose path is no text, before the server tries to read it: by itself it would say 200 and nothing else
 * where a percent sign begins no byte, and a bare 400 where the bytes are no UTF-8.
 */
final class ConnectorFilter extends BaseFilter {

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Object message = context.getMessage();
        if (!(message instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || Addresses.wellFormed(path(request))) {
            return context.getInvokeAction();
        }
        context.write(refusal(request, context.getMemoryManager()));
        context.getConnection().closeSilently();
        return context.getStopAction();
    }

    private static String path(HttpRequestPacket request) {
        return request.getRequestURIRef().getOriginalRequestURIBC().toString(StandardCharsets.ISO_8859_1);
    }

    private static HttpContent refusal(HttpRequestPacket request, MemoryManager<?> memory) {
        String path = path(request);
        boolean api = path.equals("/api") || path.startsWith("/api/");
        Messages messages = Messages.in(language(request.getHeader("Accept-Language")));
        String body = api ? problem(messages) : page(messages);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpResponsePacket response = request.getResponse();
        HttpStatus.BAD_REQUEST_400.setValues(response);
        response.setContentType(api ? ProblemDetail.MEDIA_TYPE + ";charset=UTF-8" : "text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.setHeader(Header.Connection, "close");
        Doorway.SECURITY.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        boolean head = request.getMethod().getMethodString().equals("HEAD");
        Buffer text = head ? Buffers.EMPTY_BUFFER : Buffers.wrap(memory, bytes);
        return response.httpContentBuilder().content(text).last(true).build();
    }

    private static String problem(Messages messages) {
        return BareProblem.of(HttpStatus.BAD_REQUEST_400.getStatusCode(), messages)
                .toString();
    }

    private static String page(Messages messages) {
        return "<!DOCTYPE html><html lang=\"" + messages.tag() + "\"><head><meta charset=\"UTF-8\"><title>"
                + messages.get("portal.error.400") + " · " + messages.get("portal.name") + "</title></head><body><h1>"
                + messages.get("portal.error.400") + "</h1><p>" + messages.get("portal.error.400.text")
                + "</p><p><a href=\"/\">" + messages.get("portal.error.home") + "</a></p></body></html>";
    }

    static Locale language(@Nullable String wishes) {
        try {
            List<Locale> read = wishes == null
                    ? List.of()
                    : Locale.LanguageRange.parse(wishes).stream()
                            .filter(range -> !range.getRange().contains("*"))
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .toList();
            return Languages.ofBrowser(Collections.enumeration(read));
        } catch (IllegalArgumentException unreadable) {
            return Languages.SIMPLIFIED;
        }
    }
}
