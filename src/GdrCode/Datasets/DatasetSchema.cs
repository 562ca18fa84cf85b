using System.Collections.Frozen;

namespace GdrCode.Datasets;

/// <summary>Which column of a record is what. Columns are looked for in the record itself and, where the schema has one, in its <c>metadata</c> object.</summary>
internal sealed class DatasetSchema
{
    // Who wrote something is called alike in all datasets, whatever their schema says.
    private const string People = "author authors author_name author_email committer committer_name committer_email maintainer maintainers contributor contributors user username user_name owner repo_owner email";
    private const string Accounts = "author_id authors_id committer_id user_id owner_id";
    private const string Addresses = "url repo_url repository_url html_url clone_url source_url git_url homepage";

    private static readonly Dictionary<string, DatasetSchema> Known = new DatasetSchema[]
    {
        new("stack-v1", "content", "hexsha", hasMetadata: false)
        {
            Repositories = "max_stars_repo_name max_issues_repo_name max_forks_repo_name",
            Paths = "max_stars_repo_path max_issues_repo_path max_forks_repo_path",
            Hashes = "hexsha",
            Origins = "max_stars_repo_head_hexsha max_issues_repo_head_hexsha max_forks_repo_head_hexsha",
            Languages = "lang",
            Sizes = "size",
        },
        new("stack-v2", "content", "blob_id", hasMetadata: false)
        {
            Repositories = "repo_name",
            Paths = "path",
            Hashes = "blob_id content_id",
            Origins = "directory_id snapshot_id revision_id github_id",
            Languages = "language",
            Sizes = "length_bytes",
        },
        new("starcoderdata", "content", "id", hasMetadata: false) { Repositories = "max_stars_repo_name", Paths = "max_stars_repo_path", Languages = "lang language", HasTextHeader = true },
        new("datatrove", "text", "id", hasMetadata: true) { Repositories = CommonRepositories, Paths = CommonPaths, Hashes = CommonHashes, Origins = CommonOrigins, Languages = CommonLanguages, Sizes = CommonSizes },
        new("dolma", "text", "id", hasMetadata: true) { Repositories = CommonRepositories, Paths = CommonPaths, Hashes = CommonHashes, Origins = CommonOrigins, Languages = CommonLanguages, Sizes = CommonSizes },
        new("dpk", "contents", "document_id", hasMetadata: false) { Repositories = "repo_name", Paths = "title document", Hashes = "hash document_id", Languages = "programming_language", Sizes = "size" },
    }.ToDictionary(s => s.Name, StringComparer.Ordinal);

    private const string CommonRepositories = "repo_name repository repository_name repo max_stars_repo_name";
    private const string CommonPaths = "path file_path filename file_name max_stars_repo_path";
    private const string CommonHashes = "blob_id content_id hexsha sha1 sha256 md5 hash content_hash";
    private const string CommonOrigins = "revision_id snapshot_id directory_id github_id head_hexsha max_stars_repo_head_hexsha commit commit_id";
    private const string CommonLanguages = "language lang programming_language";
    private const string CommonSizes = "size length_bytes";

    private FrozenDictionary<string, FieldRole>? roles;

    private DatasetSchema(string name, string text, string id, bool hasMetadata)
    {
        Name = name;
        Text = text;
        Id = id;
        HasMetadata = hasMetadata;
    }

    /// <summary>The names of all schemas.</summary>
    public static IReadOnlyList<string> Names => [.. Known.Keys, RawColumns];

    /// <summary>The schema whose columns the user names.</summary>
    public const string RawColumns = "raw-columns";

    public string Name { get; }

    /// <summary>Key of the text.</summary>
    public string Text { get; }

    /// <summary>Key of the id; empty where there is none.</summary>
    public string Id { get; }

    public bool HasMetadata { get; }

    /// <summary>Whether the text may begin with <c>&lt;reponame&gt;…&lt;filename&gt;…&lt;gh_stars&gt;…</c>.</summary>
    public bool HasTextHeader { get; private init; }

    private string Repositories { get; init; } = "";

    private string Paths { get; init; } = "";

    private string Hashes { get; init; } = "";

    private string Origins { get; init; } = "";

    private string Languages { get; init; } = "";

    private string Sizes { get; init; } = "";

    /// <summary>The schema of a name; null where there is none of it.</summary>
    public static DatasetSchema? Of(string name, RawColumnNames columns) =>
        name == RawColumns ? FromColumns(columns) : Known.GetValueOrDefault(name);

    /// <summary>The role of a key; null where it has none.</summary>
    public FieldRole? RoleOf(string key, bool inMetadata)
    {
        // What a record is to itself, it is not in its metadata, where a second text or id passes like any other column.
        if (inMetadata && (key == Text || key == Id))
        {
            return null;
        }

        return (roles ??= Roles()).TryGetValue(key, out var role) ? role : null;
    }

    private static DatasetSchema FromColumns(RawColumnNames columns) => new(RawColumns, columns.Text, columns.Id ?? "", hasMetadata: true)
    {
        Repositories = columns.Repository ?? CommonRepositories,
        Paths = columns.Path ?? CommonPaths,
        Hashes = CommonHashes,
        Origins = CommonOrigins,
        Languages = columns.Language ?? CommonLanguages,
        Sizes = CommonSizes,
    };

    private FrozenDictionary<string, FieldRole> Roles()
    {
        var all = new Dictionary<string, FieldRole>(StringComparer.Ordinal) { [Text] = FieldRole.Text };
        if (Id.Length > 0)
        {
            all.TryAdd(Id, FieldRole.Id);
        }

        Add(Repositories, FieldRole.Repository);
        Add(Paths, FieldRole.Path);
        Add(Languages, FieldRole.Language);
        Add("ext extension", FieldRole.Extension);
        Add(Hashes, FieldRole.ContentHash);
        Add(Origins, FieldRole.OriginId);
        Add(Sizes, FieldRole.Size);
        Add("avg_line_length", FieldRole.AverageLine);
        Add("max_line_length", FieldRole.LongestLine);
        Add("alphanum_fraction", FieldRole.AlphanumericShare);
        Add(Addresses, FieldRole.Address);
        Add(People, FieldRole.Person);
        Add(Accounts, FieldRole.PersonId);
        return all.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string keys, FieldRole role)
        {
            foreach (var key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                all.TryAdd(key, role);
            }
        }
    }
}
