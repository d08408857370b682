using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;

namespace ReproSuite.Data.Files;

/// <summary>Fetches an upstream file into a folder: written beside its place, checked by size and SHA-256, and only then renamed.</summary>
/// <param name="http">Asks for the file.</param>
/// <param name="patience">The longest wait for the next bytes.</param>
internal sealed class Download(HttpClient http, TimeSpan patience)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Puts the file into the folder, which is made if need be.</summary>
    /// <exception cref="InvalidInputException">The address does not answer, or what it sends is not the file.</exception>
    /// <exception cref="BrokenEnvironmentException">The folder cannot be written.</exception>
    public async Task Run(UpstreamFile file, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, file.Name);
        var unfinished = FormattableString.Invariant($"{path}.{Environment.ProcessId}.part");
        try
        {
            Directory.CreateDirectory(folder);
            Check(file, await Write(file, unfinished, cancellation).ConfigureAwait(false));
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BrokenEnvironmentException(
                new Fault("RPR0214", $"the download cannot be kept: {e.Message.TrimEnd('.')}. Free the place, or set REPRO_DATA to a folder that holds the data.", new Location(path)), e);
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }

    /// <summary>Writes what the address sends, up to one buffer more than the file should have, and tells its hash.</summary>
    private async Task<string> Write(UpstreamFile file, string path, CancellationToken cancellation)
    {
        using var response = await Ask(file, cancellation).ConfigureAwait(false);
        using var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var output = new FileStream(path, FileMode.Create, FileAccess.Write);
        using var digest = new DigestBuilder();
        var buffer = new byte[BufferBytes];
        int read;
        while (output.Length <= file.Bytes && (read = await Read(body, buffer, file, cancellation).ConfigureAwait(false)) > 0)
        {
            digest.Add(buffer.AsSpan(0, read));
            await output.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
        }

        output.Flush(flushToDisk: true);
        return digest.Finish();
    }

    private Task<HttpResponseMessage> Ask(UpstreamFile file, CancellationToken cancellation) =>
        Patiently(file, cancellation, async limit =>
        {
            var response = await http.GetAsync(file.Address, HttpCompletionOption.ResponseHeadersRead, limit).ConfigureAwait(false);
            return response.EnsureSuccessStatusCode();
        });

    private Task<int> Read(Stream body, byte[] buffer, UpstreamFile file, CancellationToken cancellation) =>
        Patiently(file, cancellation, limit => body.ReadAsync(buffer, limit).AsTask());

    private async Task<T> Patiently<T>(UpstreamFile file, CancellationToken cancellation, Func<CancellationToken, Task<T>> step)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            return await step(limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Failed(file, e.Message.TrimEnd('.'));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failed(file, FormattableString.Invariant($"nothing came for {patience.TotalSeconds} s"));
        }
    }

    private static void Check(UpstreamFile file, string sha256)
    {
        if (sha256 == file.Sha256) return;
        throw new InvalidInputException("RPR0209",
            $"the download is not the expected file and was not kept. Given: sha256 {sha256}. Allowed: sha256 {file.Sha256}. Try again later, or set REPRO_DATA to a folder that holds the data.",
            new Location(file.Address));
    }

    private static InvalidInputException Failed(UpstreamFile file, string reason) =>
        new("RPR0208", $"the download failed: {reason}. Try again later, or set REPRO_DATA to a folder that holds the data.", new Location(file.Address));
}
