package org.hemei;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Hemei: mediation, owners' votes and handovers for the residential compounds of one city. */
@SpringBootApplication
public class HemeiApplication {

    public static void main(String[] args) {
        // The engine stores timestamps without zone, in the zone of the JVM.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(HemeiApplication.class, args);
    }
}
