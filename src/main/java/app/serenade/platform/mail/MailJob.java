package app.serenade.platform.mail;

import app.serenade.platform.DataFolder;
import app.serenade.platform.Instance;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.javamail.JavaMailSender;

/** Each mail is a job of its own, kept in the database until it is on its way. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailJob {
  static final TaskDescriptor<Mail> MAIL = TaskDescriptor.of("mail", Mail.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
  private static final int TRIES_MAX = 12;

  /** By SMTP where {@code spring.mail.host} is set, otherwise into the folder {@code mail}. */
  @Bean
  Carrier carrier(ObjectProvider<JavaMailSender> smtp, DataFolder data) {
    var sender = smtp.getIfAvailable();
    return sender == null
        ? new FolderCarrier(data.folder("mail"))
        : (_, letter) -> sender.send(letter);
  }

  @Bean
  Task<Mail> mailTask(Carrier carrier, MailSettings settings, Instance instance) {
    var retry = new ExponentialBackoffFailureHandler<Mail>(FIRST_RETRY, 2);
    return Tasks.oneTime(MAIL)
        .onFailure(new MaxRetriesFailureHandler<>(TRIES_MAX, retry))
        .onDeadExecutionRevive()
        .execute((job, _) -> carry(carrier, settings, instance, job.getId(), job.getData()));
  }

  private static void carry(
      Carrier carrier, MailSettings settings, Instance instance, String key, Mail mail) {
    try {
      var empty = new MimeMessage((Session) null);
      var host = instance.publicUrl().getHost();
      carrier.carry(Letter.name(key), Letter.of(empty, key, mail, settings.from(), host));
    } catch (Exception failure) {
      throw new IllegalStateException("the mail " + key + " did not leave", failure);
    }
  }

  /** Lazy, because the scheduler is made of the very jobs that are declared here. */
  @Bean
  Mails mails(@Lazy SchedulerClient jobs, Clock clock) {
    return (key, mail) ->
        jobs.scheduleIfNotExists(MAIL.instance(key).data(mail).build(), clock.instant());
  }
}
