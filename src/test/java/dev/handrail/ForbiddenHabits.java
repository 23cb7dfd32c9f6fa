package dev.handrail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Every way that nobody may take to read the machine's time or to sleep; never run, only looked at. */
final class ForbiddenHabits {
    static final ZoneId ZONE = ZoneOffset.UTC;

    private ForbiddenHabits() {}

    static Object instant() {
        return Instant.now();
    }

    static Supplier<Instant> instantByReference() {
        return Instant::now;
    }

    static Object localDate() {
        return LocalDate.now(ZONE);
    }

    static Object localTime() {
        return LocalTime.now();
    }

    static Object localDateTime() {
        return LocalDateTime.now();
    }

    static Object offsetDateTime() {
        return OffsetDateTime.now();
    }

    static Object zonedDateTime() {
        return ZonedDateTime.now();
    }

    static Object year() {
        return Year.now();
    }

    static Object yearMonth() {
        return YearMonth.now();
    }

    static Object monthDay() {
        return MonthDay.now();
    }

    static Object japaneseDate() {
        return JapaneseDate.now();
    }

    static Object date() {
        return new Date();
    }

    static Supplier<Date> dateByReference() {
        return Date::new;
    }

    static Object calendar() {
        return Calendar.getInstance();
    }

    static Object gregorianCalendar() {
        return new GregorianCalendar();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static long nanos() {
        return System.nanoTime();
    }

    static Object clockOfUtc() {
        return Clock.systemUTC();
    }

    static Object clockOfZone() {
        return Clock.system(ZONE);
    }

    static Object clockOfDefaultZone() {
        return Clock.systemDefaultZone();
    }

    static Object clockOfSeconds() {
        return Clock.tickSeconds(ZONE);
    }

    static Object clockOfMillis() {
        return Clock.tickMillis(ZONE);
    }

    static Object sourceOfTheSystem() {
        return InstantSource.system();
    }

    static void sleepMillis() throws InterruptedException {
        Thread.sleep(1);
    }

    static void sleepMillisAndNanos() throws InterruptedException {
        Thread.sleep(1, 1);
    }

    static void sleepDuration() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1));
    }

    static void sleepUnit() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }

    static void park() {
        LockSupport.park();
    }

    static void parkNanos() {
        LockSupport.parkNanos(1);
    }
}
