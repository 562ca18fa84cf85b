using System.Collections.Frozen;

namespace GdrCode.Crawling;

/// <summary>Extensions of binary formats. They decide only where the content leaves a doubt.</summary>
internal static class BinaryNames
{
    private static readonly FrozenSet<string> Extensions = (
        ".png .jpg .jpeg .gif .bmp .ico .icns .webp .tif .tiff .psd .avif .heic .cur .tga .dds .hdr .exr "
        + ".mp3 .mp4 .wav .ogg .flac .avi .mov .mkv .webm .m4a .m4v .wmv .wma .aac .mid "
        + ".zip .gz .tgz .bz2 .xz .7z .rar .tar .zst .lz4 .br .jar .war .ear .nupkg .snupkg .vsix .whl .apk .aab .ipa .deb .rpm .msi .cab .iso .dmg "
        + ".dll .exe .pdb .so .dylib .lib .a .o .obj .class .wasm .winmd .sys .node .pyc .pyd .elc "
        + ".ttf .otf .woff .woff2 .eot .pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .mdb .accdb .vsd .vsdx "
        + ".db .sqlite .sqlite3 .mdf .ldf .sdf .dat .bin .dump .parquet .avro .orc .npy .npz .pkl .onnx .pt .h5 .tflite "
        + ".fbx .blend .glb .3ds .unitypackage .ply .stl .suo .cache .nib .res .mo .gmo .keystore .jks .pfx .p12 .snk .kdbx .der .cer .crt .p7b .p7s .ppk")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Has(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') && Extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path.AsSpan(dot));
    }
}
