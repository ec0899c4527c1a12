package org.hemei.notifications;

import org.hemei.platform.AfterDemoStep;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

    /** Whoever lets the demo's time pass finds the mails of that time sent. */
    @Bean
    @Profile("demo")
    AfterDemoStep outboxAfterStep(Digests digests, Dispatcher dispatcher) {
        return () -> {
            digests.write();
            return dispatcher.round(() -> true).undone();
        };
    }
}
