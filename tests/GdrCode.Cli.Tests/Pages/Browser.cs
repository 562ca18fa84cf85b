using Microsoft.Playwright;

namespace GdrCode.Cli.Tests.Pages;

/// <summary>A real Chromium, shared by the tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>The system's Chromium, or null.</summary>
    public static string? Executable { get; } = Places.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        await (chromium?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
    }

    /// <summary>Opens a file as a user does who clicks on it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="address">What follows its name, for instance <c>#q=x</c>.</param>
    /// <param name="scheme">Light or dark.</param>
    public Task<OpenPage> OpenAsync(string path, string address = "", ColorScheme scheme = ColorScheme.Light) => OpenAsync(new Uri(new Uri(path).AbsoluteUri + address), scheme);

    /// <summary>Opens an address, and waits for what it asks for.</summary>
    public async Task<OpenPage> OpenAsync(Uri address, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await chromium!.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 1440, Height = 1000 }, AcceptDownloads = true });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(context, page);
        await page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = address.IsFile ? WaitUntilState.Load : WaitUntilState.NetworkIdle });
        return opened;
    }
}

/// <summary>A page with what it said and asked for.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public OpenPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, uncaught errors and dialogs.</summary>
    public IList<string> Complaints { get; } = [];

    /// <summary>Everything that was asked for, the page itself first.</summary>
    public IList<string> Requests { get; } = [];

    public ValueTask DisposeAsync() => new(context.CloseAsync());
}
