package app.serenade.videos.comments;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about comments.
 *
 * @param eachMinute how many comments one account writes in a minute
 */
@ConfigurationProperties("serenade.comments")
record CommentSettings(@DefaultValue("10") int eachMinute) {}
