namespace GdrCode.Detection;

/// <summary>Tells the hosts of an organisation's own network from public ones and from names that everybody uses.</summary>
internal static class HostChecks
{
    private static readonly HashSet<string> Suffixes =
    [
        "lan", "local", "corp", "intern", "interno", "interne", "intra", "internal", "intranet", "home", "localdomain", "priv", "private", "office", "inhouse", "lokal", "ic", "sisa",
        "sise", "osanet", "domain", "loc", "prod", "ad", "int", "wan", "dmz", "site", "netz", "haus", "buero", "firma", "kantoor", "bureau", "oficina", "ufficio",
    ];

    private static readonly HashSet<string> Markers =
    [
        "intra", "int", "ad", "lan", "corp", "intern", "internal", "intranet", "interne", "interno", "dmz", "vpn", "mgmt", "onprem", "sise", "cluster", "internt", "intranett", "wewn", "belso", "ofis", "ds",
    ];

    // Names of documentation, of containers and of clouds.
    private static readonly string[] Common =
    [
        "example", "contoso", "fabrikam", "adventure-works", "northwind", "acme", "foobar", "mycompany", "mydomain", "yourdomain", "yourcompany", "svc.cluster.local", "cluster.local", "docker.internal",
        "google.internal", "compute.internal", "ec2.internal", "localhost", "localdomain", "test.", ".test", ".invalid", "myserver", "yourserver", "servername", "hostname", "placeholder", "azure", "amazonaws", "windows.net",
        "microsoft.", "google", "github", "gitlab.com", "bitbucket.org", "cloudapp", "heroku", "mongodb.net", "visualstudio.com", "containers.internal", "nuget.org", "npmjs", "docker.io", "apple.com", "facebook", "sendgrid",
        ".public.", "repo.local", "aspire.dev", "outlook.", "office365", "gmail", "yahoo", "telegram", "discord", "slack.com", "wikipedia", "mozilla", "ubuntu", "debian", "fedora", "archlinux", "python.org", "sf.net", "sourceforge",
        ".sock", "aka.ms", ".dev.internal", "host.internal", "infomaniak", "backblaze", "wasabisys", "scaleway", "digitaloceanspaces", "cloudflarestorage", "aliyuncs", "myqcloud", "linodeobjects", "vultrobjects",
    ];

    // What a machine is for, as its name says: pg01, build-07, sql-clus3.
    private static readonly string[] Roles =
    [
        "srv", "server", "sql", "db", "pg", "mysql", "ora", "mongo", "redis", "rabbit", "mq", "kafka", "elastic", "ldap", "dc", "fs", "file", "nas", "san", "bak", "backup", "build", "ci", "jenkins", "web",
        "app", "mail", "mx", "smtp", "mta", "exch", "edge", "prn", "print", "ts", "rdp", "vpn", "proxy", "fw", "dns", "ntp", "log", "seq", "mon", "grafana", "k8s", "node", "vm", "esx", "hv", "ftp", "sftp",
        "host", "pc", "ws", "wks", "laptop", "desktop", "soap", "mirth", "cache", "queue", "etl", "bi", "erp", "sap", "crm", "pos",
    ];

    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("internal-host", IsInternal),
        new("private-host", value => IsInternal(value) || IsMachine(value)),
        new("private-host-or-subdomain", value => IsInternal(value) || IsMachine(value) || (!IsCommon(value) && value.Count('.') >= 2 && !char.IsAsciiDigit(value[^1]))),
        new("not-common-host", value => !IsCommon(value) && !IsReversed(value)),
        new("connected-host", value => IsInternal(value) || IsMachine(value) || IsNamedMachine(value)),
        new("machine-name", value => IsMachine(value)),
        new("unc-server", value => !IsGenericServer(value)),
    ];

    /// <summary>A host under a suffix that no registry gives out, or with a label that marks the inner network.</summary>
    private static bool IsInternal(ReadOnlySpan<char> value)
    {
        if (IsCommon(value))
        {
            return false;
        }

        var labels = value.ToString().ToLowerInvariant().Split('.');
        if (labels.Length < 2 || labels[0] is "com" or "org" or "net" or "io" or "www" or "this" or "app" or "config" or "settings" or "appsettings")
        {
            return false;
        }

        return (Suffixes.Contains(labels[^1]) && (labels.Length > 2 || HasMark(labels[0])))
            || (labels.Length > 3 && labels[^1].Length is 2 or 3 && labels[1..^2].Any(Markers.Contains));
    }

    /// <summary>A name that tells a machine of somebody's: a role with a number or a dash, under any domain or none.</summary>
    private static bool IsMachine(ReadOnlySpan<char> value)
    {
        if (IsCommon(value) || IsAny(value) || value.Length < 4 || IdText.AreDigits(value[..1]))
        {
            return false;
        }

        var dot = value.IndexOf('.');
        var first = (dot < 0 ? value : value[..dot]).ToString();

        // zap-hosting.com is bought by everybody's rules, srv-07.lindental is not; simple-login-self-host is a phrase.
        if ((value.Count('.') == 1 && IsRegistered(value[(dot + 1)..])) || (dot < 0 && value.Count('-') >= 3 && value.IndexOfAnyInRange('0', '9') < 0 && value.IndexOfAnyInRange('A', 'Z') < 0))
        {
            return false;
        }

        var isShouted = dot < 0 && first.Length >= 6 && first.Contains('-', StringComparison.Ordinal) && !first.Any(char.IsLower);
        return isShouted || (HasMark(first) && Array.Exists(Roles, role => HasRole(first, role)));
    }

    // host1, node02: the first and the second of some.
    private static bool IsAny(ReadOnlySpan<char> value) => value.TrimEnd("0123456789") is { } name && value.Length - name.Length <= 2 && name is "host" or "node" or "server" or "machine" or "computer" or "client" or "localhost" or "primary" or "secondary";

    // Where a client connects, a lone name with a number or in capitals is a machine of the house.
    private static bool IsNamedMachine(ReadOnlySpan<char> value) =>
        value.Length >= 5 && !value.Contains('.') && !IsCommon(value) && char.IsAsciiLetter(value[0]) && (char.IsAsciiDigit(value[^1]) || value.Contains('-'))
        && value.IndexOfAnyInRange('A', 'Z') >= 0;

    private static bool IsRegistered(ReadOnlySpan<char> domain) =>
        (domain.Length == 2 && domain is not "ic" and not "ad") || domain is "com" or "net" or "org" or "info" or "io" or "dev" or "app" or "cloud" or "online" or "biz" or "tech" or "host";

    private static bool HasRole(string label, string role)
    {
        var at = label.IndexOf(role, StringComparison.OrdinalIgnoreCase);
        var end = at + role.Length;
        return at >= 0 && (at == 0 || !char.IsLetter(label[at - 1]) || role is { Length: > 3 } and not "edge") && (end == label.Length || !char.IsLetter(label[end]) || role is { Length: > 3 } and not "edge");
    }

    // com.vendor.product is a package, not a host.
    private static bool IsReversed(ReadOnlySpan<char> value) =>
        value.StartsWith("com.") || value.StartsWith("org.") || value.StartsWith("net.") || value.StartsWith("io.") || value.StartsWith("www.") || value.StartsWith("de.") || value.StartsWith("java.");

    private static bool HasMark(string label) => label.Contains('-', StringComparison.Ordinal) || char.IsAsciiDigit(label[^1]);

    private static bool IsCommon(ReadOnlySpan<char> value)
    {
        foreach (var name in Common)
        {
            if (value.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGenericServer(ReadOnlySpan<char> value)
    {
        var path = value.TrimStart('\\');
        var end = path.IndexOf('\\');
        var server = (end < 0 ? path : path[..end]).ToString().ToLowerInvariant();
        return IsCommon(server) || server is "server" or "host" or "machine" or "computer" or "myserver" or "mycomputer" or "mymachine" or "myhost" or "mypc" or "yourserver" or "someserver" or "share" or "unc" or "network" or "remote" or "wsl" or "wsl$" or "tsclient" or "foo" or "bar" or "nas" or "path"
            || server.Length < 3;
    }
}
