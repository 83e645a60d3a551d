package app.serenade.media.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where finished files lie, and who carries their bytes.
 *
 * @param s3 the address of an S3 server for finished files; without it they lie on the disk
 * @param bucket its bucket for them, which must be there
 * @param region as the S3 server calls it
 * @param key the access key
 * @param secret the secret key
 * @param direct whether browsers get films that are everybody's from the S3 server itself, by
 *     addresses signed for a few hours; it must then be reachable by them
 * @param accel behind nginx: the internal location by which it sends files of the disk for us, such
 *     as /films/
 * @param freeFloor so much of the disk stays free: under it no upload begins or goes on
 */
@ConfigurationProperties("serenade.storage")
record StorageSettings(
    @Nullable URI s3,
    @DefaultValue("serenade") String bucket,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("") String key,
    @DefaultValue("") String secret,
    @DefaultValue("false") boolean direct,
    @DefaultValue("") String accel,
    @DefaultValue("512MB") DataSize freeFloor) {}
