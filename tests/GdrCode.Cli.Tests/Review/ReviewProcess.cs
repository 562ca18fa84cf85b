using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace GdrCode.Cli.Tests.Review;

/// <summary>A review that runs: the built tool, as a process of its own.</summary>
internal sealed class ReviewProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client = new();

    public ReviewProcess(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Tool.Root };
        // What the tool must not listen to.
        start.Environment["ASPNETCORE_URLS"] = "http://0.0.0.0:0";
        foreach (var argument in (string[])[Tool.Assembly, "review", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        Address = process.StandardOutput.ReadLine() is { } line ? new Uri(line) : throw new InvalidOperationException(error.GetAwaiter().GetResult());
    }

    /// <summary>The address that it prints.</summary>
    public Uri Address { get; }

    /// <summary>Ends it as a crash does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public async Task<JsonElement> GetAsync(string name) => (await client.GetFromJsonAsync<JsonElement>(new Uri(Address, name))).Clone();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string name, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, name));
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        foreach (var (header, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await client.SendAsync(request);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
        client.Dispose();
    }
}
