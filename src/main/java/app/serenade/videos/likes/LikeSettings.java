package app.serenade.videos.likes;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about likes.
 *
 * @param eachMinute how many more videos one account likes in a minute
 */
@ConfigurationProperties("serenade.likes")
record LikeSettings(@DefaultValue("120") int eachMinute) {}
