using System.ClientModel;
using System.ClientModel.Primitives;

using Azure.Identity;

using Microsoft.Extensions.AI;

using OpenAI;

namespace GdrCode.Cli.Chat;

/// <summary>The one place that knows providers of language models: makes the client that a judge was named by.</summary>
internal static class ChatClients
{
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    /// <summary>Environment variables that hold keys and endpoints.</summary>
    public const string OpenAIKey = "OPENAI_API_KEY";
    public const string AzureKey = "AZURE_OPENAI_API_KEY";
    public const string AzureEndpoint = "AZURE_OPENAI_ENDPOINT";
    public const string CompatibleKey = "GDR_API_KEY";

    private static readonly Uri OpenAIEndpoint = new("https://api.openai.com/v1");

    /// <param name="spec">What the user named.</param>
    /// <param name="endpoint">Where it answers; null for the provider's own or the one in the environment.</param>
    /// <param name="keyFile">A file that holds the key; null to take it from the environment.</param>
    /// <param name="timeout">How long a reply may take.</param>
    /// <exception cref="UsageException">The endpoint or the key is missing.</exception>
    public static (IChatClient Client, Uri Endpoint) Create(JudgeSpec spec, string? endpoint, string? keyFile, TimeSpan timeout)
    {
        var address = Endpoint(spec, endpoint);
        return (new ProviderFaults(Client(spec, Options(address, timeout, ReplyLimit.OfReply), keyFile).GetChatClient(spec.Model).AsIChatClient(), timeout), address);
    }

    /// <summary>The endpoint for files and batches of the same provider.</summary>
    /// <exception cref="UsageException">The endpoint or the key is missing.</exception>
    public static (BatchEndpoint Batches, Uri Endpoint) CreateBatches(JudgeSpec spec, string? endpoint, string? keyFile, TimeSpan timeout)
    {
        var address = Endpoint(spec, endpoint);
        return (new BatchEndpoint(Client(spec, Options(address, timeout, ReplyLimit.OfFile), keyFile), BatchPath(spec), timeout), address);
    }

    /// <summary>The path that requests of a batch are for, as its provider spells it.</summary>
    public static string BatchPath(JudgeSpec spec) => spec.Provider == JudgeSpec.Azure ? "/chat/completions" : "/v1/chat/completions";

    // Retries are done where they can be counted and waited for; the SDK's own would multiply them.
    private static OpenAIClientOptions Options(Uri endpoint, TimeSpan timeout, long longestReply) => new()
    {
        Endpoint = endpoint,
        NetworkTimeout = timeout,
        RetryPolicy = new ClientRetryPolicy(0),
        UserAgentApplicationId = "gdr",
        Transport = new HttpClientPipelineTransport(new HttpClient(new ReplyLimit(longestReply)) { Timeout = Timeout.InfiniteTimeSpan }),
    };

    private static OpenAIClient Client(JudgeSpec spec, OpenAIClientOptions options, string? keyFile)
    {
        switch (spec.Provider)
        {
            case JudgeSpec.OpenAI:
                return new OpenAIClient(new ApiKeyCredential(Key(keyFile, OpenAIKey) ?? throw new UsageException($"--judge {spec.Name} needs a key: set {OpenAIKey}, or name a file with --api-key-file")), options);
            case JudgeSpec.Azure when Key(keyFile, AzureKey) is { } key:
#pragma warning disable OPENAI001 // The constructor that takes a policy is how the SDK is pointed at Azure; there is no other.
                return new OpenAIClient(ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(key), "api-key"), options);
            case JudgeSpec.Azure:
                return new OpenAIClient(new BearerTokenPolicy(new DefaultAzureCredential(), AzureScope), options);
#pragma warning restore OPENAI001
            default:
                // Servers on one's own machine ask for no key, the SDK does.
                return new OpenAIClient(new ApiKeyCredential(Key(keyFile, CompatibleKey) ?? "none"), options);
        }
    }

    private static Uri Endpoint(JudgeSpec spec, string? given)
    {
        var text = given ?? (spec.Provider == JudgeSpec.Azure ? Environment.GetEnvironmentVariable(AzureEndpoint) : null);
        if (text is null)
        {
            return spec.Provider switch
            {
                JudgeSpec.OpenAI => OpenAIEndpoint,
                JudgeSpec.Azure => throw new UsageException($"--judge {spec.Name} needs the address of the resource: set {AzureEndpoint}, or give --endpoint https://NAME.openai.azure.com"),
                _ => throw new UsageException($"--judge {spec.Name} needs --endpoint, for instance --endpoint http://127.0.0.1:8000/v1"),
            };
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Query.Length > 0)
        {
            throw new UsageException("--endpoint must be an http or https address without user, password and query");
        }

        return spec.Provider == JudgeSpec.Azure && !uri.AbsolutePath.Contains("/openai", StringComparison.Ordinal) ? new Uri(uri, "/openai/v1/") : uri;
    }

    private static string? Key(string? file, string variable)
    {
        if (file is null)
        {
            return Environment.GetEnvironmentVariable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        }

        if (!File.Exists(file))
        {
            throw new UsageException($"--api-key-file {file}: no such file");
        }

        return File.ReadAllText(file).Trim() is { Length: > 0 } key ? key : throw new UsageException($"--api-key-file {file}: the file is empty");
    }
}
