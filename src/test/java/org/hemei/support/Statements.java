package org.hemei.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down the SQL that one thread has executed, for tests that count it. A batch is one statement. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

    private static final ThreadLocal<@Nullable List<String>> EXECUTED = new ThreadLocal<>();

    /** Enough to recognise a statement by. */
    private static final int LONGEST = 120;

    /** What this work executes in the thread that asks, in order. */
    public static List<String> of(Callable<?> work) throws Exception {
        List<String> executed = new ArrayList<>();
        EXECUTED.set(executed);
        try {
            work.call();
            return executed;
        } finally {
            EXECUTED.remove();
        }
    }

    @Bean
    static BeanPostProcessor writingDown() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new WatchedDataSource(pool) : bean;
            }
        };
    }

    private static class WatchedDataSource extends DelegatingDataSource {

        WatchedDataSource(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (proxy, method, arguments) -> {
                Object result = invoke(connection, method, arguments);
                return result instanceof Statement statement ? watched(statement, arguments) : result;
            });
        }
    }

    private static Statement watched(Statement statement, Object @Nullable [] creation) {
        String prepared = creation == null || !(creation[0] instanceof String sql) ? "" : sql;
        Class<? extends Statement> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, (proxy, method, arguments) -> {
            List<String> executed = EXECUTED.get();
            if (executed != null && method.getName().startsWith("execute")) {
                executed.add(brief(arguments == null ? prepared : String.valueOf(arguments[0])));
            }
            return invoke(statement, method, arguments);
        });
    }

    private static String brief(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
