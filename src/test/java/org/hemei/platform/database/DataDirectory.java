package org.hemei.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** New data directories side by side in the build folder, where PostgreSQL's program files are unpacked only once. */
final class DataDirectory implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        Path place =
                Files.createDirectories(Path.of("target", "embedded-database")).toRealPath();
        return Files.createTempDirectory(place, "data directory ");
    }

    static void forgetLock(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolveSibling(directory.getFileName() + ".lock"));
    }
}
