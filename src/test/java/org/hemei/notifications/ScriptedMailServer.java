package org.hemei.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks just enough SMTP to be difficult at one point of the conversation. */
final class ScriptedMailServer implements AutoCloseable {

    static final String GREETING = "GREETING";
    static final String HANG_UP = "";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket door;

    ScriptedMailServer() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param command the first word of what the client says, a dot for the end of a mail, or {@link #GREETING} */
    ScriptedMailServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The client, or the test, has had enough.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, answers.getOrDefault(GREETING, "220 ready"));
        boolean mail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (mail && !line.equals(".")) {
                continue;
            }
            String command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            mail = command.equals("DATA");
            String answer = answers.getOrDefault(mail ? "DATA" : command, mail ? "354 go on" : "250 fine");
            if (answer.equals(HANG_UP)) {
                return;
            }
            say(out, answer);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
