using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Onside.Tests.Rig;

// A PostgreSQL of our own for one run of the tests, on the loopback address and in a temporary folder.
public sealed class PostgresServer
{
    public static readonly Lazy<PostgresServer> Here = new(Start);

    private readonly Process _process;
    private readonly int _port;
    private int _made;

    private PostgresServer(Process process, int port) => (_process, _port) = (process, port);

    public string Address(string database) => _process.HasExited
        ? throw new InvalidOperationException("The PostgreSQL of these tests has stopped.")
        : $"Host=127.0.0.1;Port={_port};Username=onside;Database={database};Maximum Pool Size=40;Include Error Detail=true";

    public string Create(string? template = null)
    {
        var name = $"onside{Interlocked.Increment(ref _made)}";
        // As files: a thousand relations through the log of writing take eight times as long.
        Tell($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"} STRATEGY FILE_COPY");
        return name;
    }

    public void Drop(string database) => Tell($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    private void Tell(string statement)
    {
        using var connection = new NpgsqlConnection(Address("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        command.ExecuteNonQuery();
    }

    private static PostgresServer Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var process = Process.Start(Command(port))!;
            var said = process.StandardOutput.ReadLine();
            if (said is "ready")
                return new(process, port);
            said += process.StandardOutput.ReadToEnd();
            process.Dispose();
            if (attempt == 3)
                throw new InvalidOperationException($"PostgreSQL did not start; bin/setup postgres installs it. {said}");
        }
    }

    private static ProcessStartInfo Command(int port) =>
        new("bash") { ArgumentList = { "-c", Script, "postgres-for-tests", $"{port}", Databases.Ground }, RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // It stops when its standard input closes, so it never outlives the tests, however they end. It refuses to run as root.
    private const string Script = """
        if [ "$(id -u)" = 0 ]; then exec runuser -u postgres -- bash -c "$BASH_EXECUTION_STRING" "$0" "$@"; fi
        bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
        PATH=${bin:-}:$PATH
        folder=$(mktemp -d "$2/onside-postgres.XXXXXX") || exit 1
        trap 'pg_ctl -D "$folder/data" stop -m immediate >/dev/null 2>&1; rm -rf "$folder"' EXIT
        initdb -D "$folder/data" -U onside -A trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions >"$folder/log" 2>&1 &&
          pg_ctl -D "$folder/data" -l "$folder/log" -w -t 60 start -o "-p $1 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_init_zero=off -c max_wal_size=256MB -c autovacuum=off -c max_connections=300 -c timezone=UTC" >/dev/null 2>&1 ||
          { tail -5 "$folder/log"; exit 1; }
        echo ready
        read -r _
        """;
}
