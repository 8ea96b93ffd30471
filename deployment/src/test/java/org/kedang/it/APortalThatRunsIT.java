package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("运行中的门户")
class APortalThatRunsIT {
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    @Test
    @DisplayName("首页有应答，且不透露服务器的名称")
    void answers_its_first_page_without_saying_what_it_runs_on() {
        HttpResponse<String> page = Portal.running().get("/");
        assertTrue(page.statusCode() < 400, () -> "first page: " + page.statusCode());
        assertTrue(page.headers().firstValue("Server").isEmpty());
        assertTrue(page.headers().firstValue("X-Powered-By").isEmpty());
    }

    @Test
    @DisplayName("健康检查、指标与接口描述不对外开放")
    void keeps_its_inner_doors_shut() {
        for (String door : List.of("/health", "/health/ready", "/metrics", "/openapi")) {
            int status = Portal.running().get(door).statusCode();
            assertTrue(status >= 300, () -> door + " is open: " + status);
        }
    }

    @Test
    @DisplayName("只监听配置的端口，只在配置的地址上")
    void listens_on_exactly_the_configured_sockets() throws IOException {
        Portal portal = Portal.running();
        Set<String> own = new HashSet<>(socketsOf(portal.pid()));
        ProcessHandle.of(portal.pid()).orElseThrow().descendants().forEach(child -> own.addAll(socketsOf(child.pid())));
        Set<String> listening = new TreeSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] part = line.strip().split("\\s+", -1);
                if (part.length > 9 && part[3].equals("0A") && own.contains(part[9])) {
                    listening.add(address(part[1]));
                }
            }
        }
        assertEquals(announced(portal), listening);
    }

    private static Set<String> announced(Portal portal) {
        Set<String> sockets = new TreeSet<>(Set.of("127.0.0.1:" + portal.port()));
        Matcher said =
                Pattern.compile("(?:127\\.0\\.0\\.1| \\(SMTP\\), ):(\\d+)").matcher(portal.output());
        while (said.find()) {
            sockets.add("127.0.0.1:" + said.group(1));
        }
        assertFalse(sockets.size() < 4, () -> "printed: " + portal.output());
        return sockets;
    }

    /** 127.0.0.1 in its plain and its IPv4-in-IPv6 spelling; everything else as the kernel writes it. */
    private static String address(String hex) {
        String[] part = hex.split(":", -1);
        String host = part[0].endsWith("0100007F") && (part[0].length() == 8 || part[0].contains("FFFF0000"))
                ? "127.0.0.1"
                : part[0];
        return host + ":" + Integer.parseInt(part[1], 16);
    }

    private static Set<String> socketsOf(long pid) {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            files.forEach(file -> {
                try {
                    Matcher socket = SOCKET.matcher(Files.readSymbolicLink(file).toString());
                    if (socket.matches()) {
                        inodes.add(socket.group(1));
                    }
                } catch (IOException closedMeanwhile) {
                    // A file that was closed while we looked holds no listening socket.
                }
            });
        } catch (IOException gone) {
            return Set.of();
        }
        return inodes;
    }
}
