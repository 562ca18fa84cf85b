using System.Diagnostics;
using System.Text;

using Microsoft.AspNetCore.Http;

namespace GdrCode.Cli.Tests.Crawling;

/// <summary>Git's own server for HTTP, <c>git http-backend</c>, which speaks CGI.</summary>
internal static class GitBackend
{
    /// <param name="context">The request.</param>
    /// <param name="root">The folder of repositories.</param>
    /// <param name="send">Sends the body; null to send it as it is.</param>
    public static async Task ServeAsync(HttpContext context, string root, Func<HttpContext, byte[], Task>? send = null)
    {
        var request = context.Request;
        var start = new ProcessStartInfo("git") { ArgumentList = { "http-backend" }, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[]
        {
            ("GIT_PROJECT_ROOT", root), ("GIT_HTTP_EXPORT_ALL", "1"), ("REQUEST_METHOD", request.Method), ("PATH_INFO", request.Path.Value!), ("QUERY_STRING", request.QueryString.Value!.TrimStart('?')),
            ("CONTENT_TYPE", request.ContentType ?? ""), ("REMOTE_ADDR", "127.0.0.1"), ("HTTP_CONTENT_ENCODING", request.Headers.ContentEncoding.ToString()),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = ReadAsync(process.StandardOutput.BaseStream);
        await request.Body.CopyToAsync(process.StandardInput.BaseStream);
        process.StandardInput.Close();
        var reply = await output;
        await process.WaitForExitAsync();
        await errors;

        var end = reply.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var line in Encoding.ASCII.GetString(reply, 0, end).Split("\r\n"))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            if (name == "Status")
            {
                context.Response.StatusCode = int.Parse(value.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                context.Response.Headers[name] = value;
            }
        }

        var body = reply[(end + 4)..];
        await (send is null ? context.Response.Body.WriteAsync(body).AsTask() : send(context, body));
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
