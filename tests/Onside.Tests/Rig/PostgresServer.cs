using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Onside.Tests.Rig;

// A private PostgreSQL of this test run: a free port, a temporary folder, gone at the end. It refuses to run as root, so it runs as postgres.
public sealed class PostgresServer
{
    public static readonly Lazy<PostgresServer> Here = new(() => new PostgresServer());

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"onside-postgres-{Environment.ProcessId}");
    private readonly int _port = FreePort();
    private int _made;

    private PostgresServer()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, true);
        Directory.CreateDirectory(_folder);
        if (IsRoot)
            Run("chown", $"postgres {_folder}");
        RunHere("initdb", $"-D {_folder}/data -U onside -A trust -E UTF8 --locale=C.UTF-8 --no-sync");
        RunHere("pg_ctl", $"-D {_folder}/data -w -l {_folder}/log -o \"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300\" start");
    }

    public string Address(string database) => $"Host=127.0.0.1;Port={_port};Username=onside;Database={database};Maximum Pool Size=40;Include Error Detail=true";

    public string Create(string? template = null)
    {
        var name = $"onside{Interlocked.Increment(ref _made)}";
        using var connection = new NpgsqlConnection(Address("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}{(template is null ? "" : $" TEMPLATE {template}")}", connection);
        command.ExecuteNonQuery();
        return name;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private void Stop()
    {
        try
        {
            RunHere("pg_ctl", $"-D {_folder}/data -m immediate stop");
            Directory.Delete(_folder, true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The test database did not stop cleanly: {fault.Message}");
        }
    }

    private static void RunHere(string tool, string arguments)
    {
        var path = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin/" + tool;
        if (IsRoot)
            Run("runuser", $"-u postgres -- {path} {arguments}");
        else
            Run(path, arguments);
    }

    // The server inherits these pipes, so they are not waited for to close.
    private static void Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {arguments} ended with {process.ExitCode}. Run bin/setup postgres first.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
