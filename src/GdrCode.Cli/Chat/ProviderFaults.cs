using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;

using GdrCode.Judging.Chat;

using Microsoft.Extensions.AI;

namespace GdrCode.Cli.Chat;

/// <summary>Turns the exceptions of a provider's SDK into faults. Their messages may quote the request or a part of the key, so nothing of them is passed on but stable words.</summary>
/// <param name="inner">The SDK's client.</param>
/// <param name="timeout">How long a whole reply may take; the SDK's own limit is one of silence.</param>
internal sealed class ProviderFaults(IChatClient inner, TimeSpan timeout) : DelegatingChatClient(inner)
{
    private const int LongestWord = 64;

    // These fields of an error are words of the API; its message may say anything.
    private static readonly string[] StableFields = ["code", "type", "param"];

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GuardAsync(limit => base.GetResponseAsync(messages, options, limit), timeout, cancellationToken);

    /// <summary>Makes a call to a provider, whose failures come out as faults.</summary>
    /// <param name="call">The call.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            return await call(limit.Token);
        }
        catch (Exception e) when (Innermost(e) is ReplyTooLongException)
        {
            throw new ChatFaultException(ChatFault.Rejected, "the reply does not end");
        }
        catch (ClientResultException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Fault(e);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && (e is OperationCanceledException or TimeoutException || limit.IsCancellationRequested))
        {
            throw new ChatFaultException(ChatFault.Transient, "no reply in time");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or AggregateException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ChatFaultException(ChatFault.Transient, $"no connection ({Innermost(e).GetType().Name})");
        }
        catch (Exception e) when (e is Azure.Identity.AuthenticationFailedException)
        {
            throw new ChatFaultException(ChatFault.Configuration, $"no sign-in to Azure; set {ChatClients.AzureKey} or sign in with az login");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new ChatFaultException(ChatFault.Rejected, $"the reply is not what was asked for ({e.GetType().Name})");
        }
    }

    private static ChatFaultException Fault(ClientResultException e)
    {
        var response = e.GetRawResponse();
        var detail = response is null ? null : Words(response);
        var message = $"HTTP {e.Status}{(detail is null ? "" : $" ({detail})")}";
        return e.Status switch
        {
            0 => new ChatFaultException(ChatFault.Transient, "no connection"),
            401 or 403 => new ChatFaultException(ChatFault.Configuration, $"the endpoint refuses the key: {message}"),
            404 => new ChatFaultException(ChatFault.Configuration, $"the endpoint knows no such model or address: {message}"),
            429 when detail?.Contains("insufficient_quota", StringComparison.Ordinal) == true => new ChatFaultException(ChatFault.Configuration, $"the account's quota is spent: {message}"),
            408 or 409 or 429 or >= 500 => new ChatFaultException(ChatFault.Transient, message) { RetryAfter = RetryAfter(response) },
            _ => new ChatFaultException(ChatFault.Rejected, message),
        };
    }

    // Retry-After is seconds or a date; some servers give milliseconds beside it.
    private static TimeSpan? RetryAfter(PipelineResponse? response)
    {
        if (response?.Headers.TryGetValue("retry-after-ms", out var text) == true && double.TryParse(text, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, int.MaxValue));
        }

        if (response?.Headers.TryGetValue("Retry-After", out text) != true)
        {
            return null;
        }

        if (double.TryParse(text, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Clamp(seconds, 0, int.MaxValue / 1000));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var date) && date - DateTimeOffset.UtcNow is { Ticks: > 0 } wait ? wait : null;
    }

    private static string? Words(PipelineResponse response)
    {
        try
        {
            using var document = JsonDocument.Parse(response.Content);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var words = StableFields
                .Select(n => error.TryGetProperty(n, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()! : "")
                .Where(w => w.Length is > 0 and <= LongestWord && w.All(c => char.IsAsciiLetter(c) || c is '_' or '.'));
            return string.Join(", ", words.Distinct()) is { Length: > 0 } text ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Exception Innermost(Exception e)
    {
        while (e.InnerException is { } inner)
        {
            e = inner;
        }

        return e;
    }
}
