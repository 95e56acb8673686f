package dev.notionredactor.vaults;

import java.net.URI;
import java.util.function.BiConsumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** The Secrets Manager and the Parameter Store of AWS, by its SDK. */
final class AwsClient implements Client {

  private static final StaticCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));

  @Override
  public void get(String server, BiConsumer<String, String> show) {
    try (SecretsManagerClient client =
        SecretsManagerClient.builder()
            .endpointOverride(URI.create(server))
            .region(Region.EU_WEST_1)
            .credentialsProvider(NOBODY)
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      show.accept("prod/notion-token", token(client));
      for (String name : new String[] {"prod/app", "prod/other"}) {
        show.accept(name, client.getSecretValue(get -> get.secretId(name)).secretString());
      }
      GetSecretValueResponse binary =
          client.getSecretValue(get -> get.secretId("prod/binary-notion-key"));
      show.accept(binary.name(), binary.secretBinary().asUtf8String());
      client
          .batchGetSecretValue(get -> get.secretIdList("batch/notion-secret"))
          .secretValues()
          .forEach(each -> show.accept(each.name(), each.secretString()));
    }
    try (SsmClient client =
        SsmClient.builder()
            .endpointOverride(URI.create(server))
            .region(Region.EU_WEST_1)
            .credentialsProvider(NOBODY)
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      Parameter parameter =
          client
              .getParameter(get -> get.name("/prod/notion/apiKey").withDecryption(true))
              .parameter();
      show.accept(parameter.name(), parameter.value());
    }
  }

  private static String token(SecretsManagerClient client) {
    GetSecretValueResponse secret = client.getSecretValue(get -> get.secretId("prod/notion-token"));
    String token = secret.secretString();
    return token;
  }
}
