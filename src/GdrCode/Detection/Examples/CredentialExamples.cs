using System.Buffers.Text;
using System.Text;

namespace GdrCode.Detection.Examples;

/// <summary>Invented credentials that carry a checksum or an encoding.</summary>
internal static class CredentialExamples
{
    /// <summary>A token with <paramref name="prefix"/> and the checksum that GitHub and npm put at its end.</summary>
    public static string GitHub(string prefix)
    {
        var body = ExampleGenerator.Generate("[0-9A-Za-z]{30}");
        return prefix + body + ProviderChecksums.GitHubChecksum(body);
    }

    /// <summary>A web token whose payload holds <c>name=value</c> pairs, parted by commas.</summary>
    public static string Jwt(string claims)
    {
        var payload = string.Join(',', claims.Split(',').Select(c => c.Split('=')).Select(c => $"\"{c[0]}\":\"{c[^1]}\""));
        return $"{Encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")}.{Encode($"{{{payload}}}")}.{ExampleGenerator.Generate("[0-9A-Za-z_-]{43}")}";
    }

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
